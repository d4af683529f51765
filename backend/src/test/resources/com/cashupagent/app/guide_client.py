import asyncio
import json
import sys

API_ENDPOINT, CLIENT_ID, CLIENT_SECRET = sys.argv[1:4]

# From here to the end of the class: the integration guide, word for word.
import requests

# Get OAuth2 access token
def get_access_token():
    auth_url = f"{API_ENDPOINT}/oauth/token"
    data = {
        'grant_type': 'client_credentials',
        'client_id': CLIENT_ID,
        'client_secret': CLIENT_SECRET,
        'scope': 'document:process document:read'
    }
    
    response = requests.post(auth_url, data=data)
    token_data = response.json()
    return token_data['access_token']

access_token = get_access_token()

import requests
from typing import List, Dict, Any

class CashUpAgentClient:
    def __init__(self, api_endpoint: str, access_token: str):
        self.api_endpoint = api_endpoint
        self.headers = {
            'Authorization': f'Bearer {access_token}',
            'Content-Type': 'application/json'
        }
    
    async def process_document(
        self, 
        file_path: str,
        client_id: str = "eabl_client",
        tier_preference: str = "auto",
        confidence_threshold: float = 0.85
    ) -> Dict[str, Any]:
        """
        Process a document through CashUp Agent
        
        Args:
            file_path: Path to document file
            client_id: Your organization identifier
            tier_preference: 'auto', 'tier1', 'tier2', 'tier3'
            confidence_threshold: Minimum confidence score
            
        Returns:
            Processing results with extracted data
        """
        url = f"{self.api_endpoint}/api/v1/process-document"
        
        with open(file_path, 'rb') as file:
            files = {'file': file}
            data = {
                'client_id': client_id,
                'tier_preference': tier_preference,
                'confidence_threshold': confidence_threshold
            }
            
            response = requests.post(
                url, 
                files=files, 
                data=data, 
                headers={'Authorization': self.headers['Authorization']}
            )
            
        return response.json()

async def main():
    # Usage Example
    client = CashUpAgentClient(API_ENDPOINT, access_token)
    result = await client.process_document(
        file_path="invoice_001.pdf",
        client_id="eabl_main",
        tier_preference="auto"
    )
    print(json.dumps(result))

asyncio.run(main())
