import json
import sys
from typing import Dict

import requests

API_ENDPOINT, ACCESS_TOKEN, PORT = sys.argv[1:4]
WEBHOOK_ADDRESS = f"http://127.0.0.1:{PORT}/webhooks/cashup-agent"
ERP_TYPE = 'custom'
headers = {'Authorization': f'Bearer {ACCESS_TOKEN}'}


class ErpClient:
    """What the guide leaves to its reader: an ERP system that says what it was given."""

    def post(self, path, invoice):
        print(json.dumps({'path': path, 'invoice': invoice}), flush=True)


custom_erp_client = ErpClient()


def send_processing_confirmation(document_id, results):
    print(json.dumps({'confirmed': document_id}), flush=True)


# From here on: the integration guide, word for word but for the receiver's address.
def register_webhook():
    webhook_url = f"{API_ENDPOINT}/api/v1/webhooks/register"
    webhook_config = {
        'url': WEBHOOK_ADDRESS,
        'events': [
            'document_processed',
            'processing_failed',
            'batch_completed',
            'cost_threshold_exceeded'
        ],
        'secret': 'your_webhook_secret_key',
        'client_id': 'eabl_main'
    }
    
    response = requests.post(webhook_url, json=webhook_config, headers=headers)
    return response.json()

webhook_registration = register_webhook()
print(f"Webhook ID: {webhook_registration['webhook_id']}")

from flask import Flask, request, jsonify
import hashlib
import hmac

app = Flask(__name__)
WEBHOOK_SECRET = "your_webhook_secret_key"

@app.route('/webhooks/cashup-agent', methods=['POST'])
def handle_cashup_webhook():
    # Verify webhook signature
    signature = request.headers.get('X-CashUp-Signature')
    if not verify_signature(request.data, signature):
        return jsonify({'error': 'Invalid signature'}), 401
    
    event_data = request.json
    event_type = event_data.get('event_type')
    
    if event_type == 'document_processed':
        return handle_document_processed(event_data)
    elif event_type == 'processing_failed':
        return handle_processing_failed(event_data)
    elif event_type == 'batch_completed':
        return handle_batch_completed(event_data)
    
    return jsonify({'status': 'received'}), 200

def verify_signature(payload: bytes, signature: str) -> bool:
    expected_signature = hmac.new(
        WEBHOOK_SECRET.encode(),
        payload,
        hashlib.sha256
    ).hexdigest()
    return hmac.compare_digest(f'sha256={expected_signature}', signature)

def handle_document_processed(event_data):
    """Handle successful document processing"""
    document_id = event_data['document_id']
    results = event_data['results']
    
    # Process results - update ERP system
    update_erp_system(document_id, results)
    
    # Send confirmation email
    send_processing_confirmation(document_id, results)
    
    return jsonify({'status': 'processed'}), 200

def update_erp_system(document_id: str, results: Dict):
    """Update ERP system with processed results"""
    invoice_data = {
        'document_reference': document_id,
        'vendor_code': results['vendor_information']['vendor_id'],
        'invoice_number': results['invoice_ids'][0],
        'total_amount': results['financial_data']['total_amount'],
        'currency': results['financial_data']['currency'],
        'due_date': results['payment_terms']['due_date'],
        'status': 'pending_approval',
        'processing_timestamp': results['metadata']['processing_timestamp']
    }
    
    # SAP Integration Example
    if ERP_TYPE == 'sap':
        sap_client.create_invoice_record(invoice_data)
    
    # NetSuite Integration Example  
    elif ERP_TYPE == 'netsuite':
        netsuite_client.create_vendor_bill(invoice_data)
        
    # Custom ERP Integration
    elif ERP_TYPE == 'custom':
        custom_erp_client.post('/invoices', invoice_data)

if __name__ == '__main__':
    app.run(host='127.0.0.1', port=int(PORT))
